using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.Generators.Tests.Adapter;

/// <summary>The real assemblies of .NET's extensions that every host of a GraphQL server has.</summary>
internal static class HostExtensions
{
    /// <summary>Dependency injection, options, logging and what they build on, as .NET 8 has them.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. new[]
        {
            typeof(IServiceCollection), typeof(ServiceCollection), typeof(ServiceCollectionContainerBuilderExtensions), typeof(IOptions<>), typeof(ILogger),
            typeof(Microsoft.Extensions.Primitives.StringValues),
        }
        .Select(type => type.Assembly.Location)
        .Distinct(StringComparer.Ordinal)
        .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
