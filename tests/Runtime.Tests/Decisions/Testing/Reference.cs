namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>
/// What an operation needs by the plainest way there is: execute it as GraphQL's specification says, once for every object type
/// that an interface or union can have, and look at what runs. Knows nothing of scopes, plans or variants.
/// </summary>
internal sealed class Reference(
    TestServer server, Document document, IReadOnlyDictionary<string, Value> variables, ISet<string> held)
{
    /// <summary>Fields that would run and may not, as path and object type, topmost ones only.</summary>
    public SortedSet<string> Denied { get; } = new(StringComparer.Ordinal);

    /// <summary>What everything that would run requires.</summary>
    public Requirement Required { get; private set; } = Requirement.None;

    /// <summary>The coordinates of what is deprecated and would be used.</summary>
    public SortedSet<string> Deprecated { get; } = new(StringComparer.Ordinal);

    /// <summary>Executes the operation.</summary>
    public Reference Run()
    {
        Execute([(document.RootType, document.Selections, false)], document.RootType, "", isBelowDenied: false);
        return this;
    }

    private sealed record Collected(string StaticType, bool IsNarrowed, Field Field);

    private void Execute(
        IEnumerable<(string StaticType, IReadOnlyList<Selection> Selections, bool IsNarrowed)> sets,
        string objectType,
        string path,
        bool isBelowDenied)
    {
        var collected = new List<Collected>();
        foreach (var (staticType, selections, isNarrowed) in sets)
        {
            Collect(selections, staticType, isNarrowed, objectType, collected);
        }

        foreach (var group in collected.GroupBy(one => one.Field.ResponseName))
        {
            Field(group.ToList(), objectType, path + "/" + group.Key, isBelowDenied);
        }
    }

    private void Collect(
        IReadOnlyList<Selection> selections, string staticType, bool isNarrowed, string objectType, List<Collected> collected)
    {
        foreach (var selection in selections.Where(selection => selection.Conditions.All(IsOn)))
        {
            if (selection is Field field)
            {
                collected.Add(new Collected(staticType, isNarrowed, field));
                continue;
            }

            var fragment = selection as Fragment ?? document.Fragments[((Spread)selection).Name];
            if (fragment.On is null || server.PossibleTypes(fragment.On).Contains(objectType))
            {
                var narrows = fragment.On is not null
                    && server.KindOf(fragment.On) == NamedTypeKind.Object
                    && server.KindOf(staticType) != NamedTypeKind.Object;
                Collect(fragment.Selections, fragment.On ?? staticType, isNarrowed || narrows, objectType, collected);
            }
        }
    }

    private void Field(List<Collected> group, string objectType, string path, bool isBelowDenied)
    {
        var name = group[0].Field.Name;
        if (name == "__typename")
        {
            var narrowed = group.Exists(one => one.IsNarrowed) ? Of(server.Types[objectType].Access) : Requirement.None;
            Need(narrowed, objectType, path, isBelowDenied);
            return;
        }

        var member = server.Types[objectType].Find(name)!;
        var requirement = Of(server.Types[objectType].Access).And(Of(member.Access));
        if (server.Types.TryGetValue(member.Type, out var returned) && returned.Keyword is "type" or "interface")
        {
            requirement = requirement.And(Of(returned.Access));
        }

        foreach (var one in group)
        {
            Deprecate($"{one.StaticType}.{name}", server.Types[one.StaticType].Find(name)!);
            foreach (var argument in one.Field.Arguments)
            {
                requirement = requirement.And(Argument(one, objectType, name, argument.Name, argument.Value));
            }
        }

        var isDenied = Need(requirement, objectType, path, isBelowDenied);
        foreach (var type in server.PossibleTypes(member.Type))
        {
            Execute(
                group.Select(one => (server.FieldType(one.StaticType, name)!, one.Field.Selections, false)), type, path, isDenied);
        }
    }

    private Requirement Argument(Collected one, string objectType, string fieldName, string name, Value value)
    {
        if (value.With(variables) is not { } supplied)
        {
            return Requirement.None;
        }

        var selected = server.Types[one.StaticType].Find(fieldName)!.Arguments.Find(argument => argument.Name == name)!;
        Deprecate($"{one.StaticType}.{fieldName}({name}:)", selected);
        var own = server.Types[objectType].Find(fieldName)!.Arguments.Find(argument => argument.Name == name)!;
        var contracts = server.Types[objectType].Related
            .Select(contract => server.Types[contract].Find(fieldName)?.Arguments.Find(argument => argument.Name == name))
            .OfType<TestServer.Member>()
            .Aggregate(Requirement.None, (all, contract) => all.And(Of(contract.Access)));
        return Of(own.Access).And(contracts).And(Of(selected.Access)).And(Input(selected.Type, supplied));
    }

    private Requirement Input(string type, Value value)
    {
        var requirement = Requirement.None;
        if (value.Kind == InputKind.List)
        {
            foreach (var (_, item) in value.Items)
            {
                requirement = requirement.And(Input(type, item));
            }
        }
        else if (value.Kind == InputKind.Object)
        {
            foreach (var (name, item) in value.Items)
            {
                var member = server.Types[type].Find(name)!;
                Deprecate($"{type}.{name}", member);
                requirement = requirement.And(Of(member.Access)).And(Input(member.Type, item));
            }
        }
        else if (value.Kind != InputKind.Null && server.KindOf(type) == NamedTypeKind.Enum)
        {
            Deprecate($"{type}.{value.Text}", server.Types[type].Find(value.Text)!);
        }

        return requirement;
    }

    private bool Need(Requirement requirement, string objectType, string path, bool isBelowDenied)
    {
        Required = Required.And(requirement);
        var isDenied = !requirement.Clauses.All(clause => clause.Any(held.Contains));
        if (isDenied && !isBelowDenied)
        {
            Denied.Add(path + " on " + objectType);
        }

        return isDenied || isBelowDenied;
    }

    private bool IsOn((bool IsSkip, Value If) condition) =>
        (condition.If.With(variables)!.Text == "true") != condition.IsSkip;

    private void Deprecate(string coordinate, TestServer.Member member)
    {
        if (member.Directives.ContainsKey("deprecated"))
        {
            Deprecated.Add(coordinate);
        }
    }

    private static Requirement Of(string access) => access switch
    {
        "inherited" or "public" => Requirement.None,
        "authenticated" => Requirement.Authenticated,
        _ => Requirement.FromClauses(access.Split(" & ").Select(clause => clause.Split(" | "))),
    };
}
