namespace GqlAuthTooling.Schema;

/// <summary>The GraphQL schema that one compilation declares, as values only: equal when nothing that matters changed.</summary>
/// <param name="AssemblyName">The compilation's assembly.</param>
/// <param name="Types">All types reachable from the roots or registered, ordinally sorted by name.</param>
/// <param name="Notes">What the reader saw and could not analyse; never empty silence.</param>
public sealed record SchemaModel(
    string AssemblyName,
    EquatableArray<TypeModel> Types,
    EquatableArray<ReaderNote> Notes);

/// <summary>Something written in the code that the reader could not turn into schema facts.</summary>
/// <param name="Subject">What could not be analysed, for example <c>Query.orders</c> or <c>Shop.OrderType</c>.</param>
/// <param name="Message">Why, as a clause for people to read.</param>
/// <param name="Advice">What to do about it, as a clause that begins with a verb.</param>
public sealed record ReaderNote(string Subject, string Message, string Advice);
