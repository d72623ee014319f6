using System.Collections.Immutable;

namespace GqlAuthTooling.Analyzers;

/// <summary>One option of the rules, settable in <c>.editorconfig</c> or as an MSBuild property.</summary>
/// <param name="Key">The name in <c>.editorconfig</c>.</param>
/// <param name="Property">The name of the MSBuild property; <c>.editorconfig</c> wins over it.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Default">The value when neither says anything.</param>
/// <param name="Description">What the option means and how its value is written.</param>
public sealed record RuleOption(string Key, string Property, OptionKind Kind, string Default, string Description)
{
    /// <summary>What stands before the name of an MSBuild property that the compiler shows.</summary>
    public const string BuildPrefix = "build_property.";

    /// <summary>The name under which the compiler shows the MSBuild property.</summary>
    public string BuildKey => BuildPrefix + Property;

    /// <summary>Whether the option has one value for the whole project, wherever in it that is written.</summary>
    public bool IsForProject { get; init; }

    /// <summary>The MSBuild property, set by the build itself, that takes the place of <see cref="Default"/>.</summary>
    public string? DefaultProperty { get; init; }

    /// <summary>The names in global options, the strongest first.</summary>
    public ImmutableArray<string> GlobalKeys => DefaultProperty is null
        ? ImmutableArray.Create(Key, BuildKey)
        : ImmutableArray.Create(Key, BuildKey, BuildPrefix + DefaultProperty);
}

/// <summary>What the value of an option is.</summary>
public enum OptionKind
{
    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A GraphQL name.</summary>
    Name,

    /// <summary>Words, separated by commas.</summary>
    Words,

    /// <summary>Operations and names of root types, separated by commas.</summary>
    Roots,
}
