using System.Collections.Generic;

namespace GqlAuthTooling.Adapter
{
    /// <summary>What the response of a dry run says.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class DryRun
    {
        /// <summary>The errors there would have been, in the shape of errors.</summary>
        public static IReadOnlyList<object> Describe(IReadOnlyList<DeniedSelection> denied)
        {
            var errors = new List<object>(denied.Count);
            foreach (var selection in denied)
            {
                errors.Add(new Dictionary<string, object?>
                {
                    ["message"] = selection.Error.Message,
                    ["path"] = selection.ResponsePath,
                    ["extensions"] = new Dictionary<string, object?> { [ResponseKeys.Category] = selection.Error.Category },
                });
            }

            return errors;
        }
    }
}
