using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What responses say about one use of an operation, ready to be written.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class ReportEntry
    {
        private readonly OperationReport _report;

        public ReportEntry(GqlAuthSchema schema, OperationReport report, double? cost)
        {
            _report = report;
            Cost = cost;
            IsForAll = Engine.IsFixedCost(cost);
            HasDeprecations = report.Deprecations.Count > 0;
            Extensions = ExtensionsOf(schema.Options.Report, report, cost);
            FirstRemoval = GqlAuthTooling.DeprecationHeaders.FirstRemoval(report.Deprecations);
        }

        /// <summary>The extensions, in the order in which they are written; null when there are none.</summary>
        public IReadOnlyDictionary<string, object?>? Extensions { get; }

        /// <summary>The first day on which something used may be gone.</summary>
        public DateTimeOffset? FirstRemoval { get; }

        /// <summary>What the operation costs, where the engine says so.</summary>
        public double? Cost { get; }

        /// <summary>Whether the cost is that of all requests.</summary>
        public bool IsForAll { get; }

        /// <summary>Whether something used is deprecated.</summary>
        public bool HasDeprecations { get; }

        /// <summary>Whether it was made of this use.</summary>
        public bool IsAbout(OperationReport report) => ReferenceEquals(report, _report);

        private static Dictionary<string, object?>? ExtensionsOf(ReportParts parts, OperationReport report, double? cost)
        {
            var extensions = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var part in ResponseExtensions.Of(
                (parts & ReportParts.Complexity) != 0 ? cost : null,
                (parts & ReportParts.PermissionsUsed) != 0 ? report.PermissionsUsed : null,
                (parts & ReportParts.DeprecatedFieldsUsed) != 0 ? report.DeprecatedFieldsUsed : null))
            {
                extensions[part.Key] = part.Value;
            }

            return extensions.Count == 0 ? null : extensions;
        }
    }
}
