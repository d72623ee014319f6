namespace Shop;

[QueryType]
public class Query
{
    public State GetState(State? previous) => previous ?? State.Open;
    public Plain? GetPlain() => null;
}

public enum State
{
    Open,
    PartiallyPaid,
    ALLCAPS,
    HTTPError,
    V2Done,
    snake_case,
    [GraphQLIgnore] Secret,
}

[EnumType("Simple")]
public enum Plain { One }
