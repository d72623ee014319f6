namespace GqlAuthTooling.Testing;

/// <summary>The framework that a test compilation is compiled against.</summary>
public enum TestFramework
{
    /// <summary>.NET 8, the default.</summary>
    Net80,

    /// <summary>.NET Standard 2.0, as resolver libraries of any age are.</summary>
    NetStandard20,
}
