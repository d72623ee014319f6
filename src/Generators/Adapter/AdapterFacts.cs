using System;
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
/// <param name="Formatter">What its HTTP formatter asks of who implements it.</param>
internal sealed record AdapterEngine(int Major, bool HasHttp, bool HasCost, bool HasData, FormatterMembers Formatter);

/// <summary>The members of the interface of the engine's HTTP formatter.</summary>
[Flags]
internal enum FormatterMembers
{
    /// <summary>There is no such interface, or one that can't be implemented: it is left alone.</summary>
    None,

    /// <summary>Flags and results.</summary>
    Results = 1,

    /// <summary>The schema.</summary>
    Schema = 2,

    /// <summary>The schema with semantic nullability.</summary>
    NonNullSchema = 4,
}
