using HotChocolate;
namespace GqlAuthTooling.Integration.Tests;
public class Tmp(RealSchema s) : IClassFixture<RealSchema>
{
    [Fact] public void Print() => System.IO.File.WriteAllText("/tmp/sdl.graphql", s.Schema.Print());
}
