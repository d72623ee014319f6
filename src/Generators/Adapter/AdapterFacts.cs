using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>What the references of a compilation decide about the adapter.</summary>
/// <param name="Engine">The engine to write for, or <see langword="null"/> when no adapter can be compiled here.</param>
/// <param name="Modules">The module classes of the assemblies referenced, fully qualified, in ordinal order.</param>
internal sealed record AdapterFacts(AdapterEngine? Engine, EquatableArray<string> Modules);

/// <summary>The engine that the adapter is written for.</summary>
/// <param name="Major">HotChocolate's major version.</param>
/// <param name="HasHttp">Whether its HTTP server is referenced too.</param>
/// <param name="HasCost">Whether its cost analysis is referenced too.</param>
/// <param name="HasData">Whether its filters and orders are referenced too.</param>
internal sealed record AdapterEngine(int Major, bool HasHttp, bool HasCost, bool HasData);
