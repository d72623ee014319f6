using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What responses say about one use of an operation, ready to be written.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class ReportEntry
    {
        private readonly OperationReport _report;
        private readonly double? _cost;

        public ReportEntry(GqlAuthSchema schema, OperationReport report, double? cost)
        {
            _report = report;
            _cost = cost;
            Extensions = ExtensionsOf(schema.Options.Report, report, cost);
            FirstRemoval = GqlAuthTooling.DeprecationHeaders.FirstRemoval(report.Deprecations);
        }

        /// <summary>The extensions, in the order in which they are written; null when there are none.</summary>
        public IReadOnlyDictionary<string, object?>? Extensions { get; }

        /// <summary>The first day on which something used may be gone.</summary>
        public DateTimeOffset? FirstRemoval { get; }

        /// <summary>Whether it was made of these.</summary>
        public bool IsAbout(OperationReport report, double? cost) => ReferenceEquals(report, _report) && cost == _cost;

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
