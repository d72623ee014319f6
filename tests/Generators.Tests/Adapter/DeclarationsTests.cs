using System.Linq;

namespace GqlAuthTooling.Generators.Tests.Adapter;

public sealed class DeclarationsTests
{
    public static TheoryData<int> Majors => [.. EngineDeclarations.Majors];

    [Theory]
    [MemberData(nameof(Majors))]
    public void DeclarationsOfEachVersion_Compile(int major)
    {
        var compilations = EngineDeclarations.Compilations(major, hasHttp: true).ToArray();
        Assert.NotEmpty(compilations);
        Assert.All(compilations, one => Assert.Empty(one.GetDiagnostics()));
    }

    [Theory]
    [MemberData(nameof(Majors))]
    public void TypesOfTheAdapter_StandInTheirAssembly(int major)
    {
        var setup = EngineDeclarations.Compilations(major, hasHttp: false)
            .Select(one => one.Assembly.GetTypeByMetadataName("HotChocolate.Execution.Configuration.RequestExecutorSetup"))
            .Single(type => type is not null);
        Assert.Equal(major == 16 ? "HotChocolate.Types" : "HotChocolate.Execution", setup!.ContainingAssembly.Name);
        Assert.Equal(major, setup.ContainingAssembly.Identity.Version.Major);
    }
}
