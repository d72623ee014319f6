namespace GqlAuthTooling.Analyzers;

/// <summary>One option of the rules, settable in <c>.editorconfig</c> or as an MSBuild property.</summary>
/// <param name="Key">The name in <c>.editorconfig</c>.</param>
/// <param name="Property">The name of the MSBuild property; <c>.editorconfig</c> wins over it.</param>
/// <param name="Default">The value when neither says anything.</param>
/// <param name="Description">What the option means and how its value is written.</param>
public sealed record RuleOption(string Key, string Property, string Default, string Description)
{
    /// <summary>The name under which the compiler shows the MSBuild property.</summary>
    public string BuildKey => "build_property." + Property;
}
