using System;
using System.Linq;
using GqlAuthTooling;
using GqlAuthTooling.Adapter;

namespace HotChocolate.Types
{
    /// <summary>
    /// Access and deprecations on descriptors, for types that are described instead of annotated. The build reads these calls; what
    /// it could not read, because it is computed, is asked for nevertheless and reported when the server starts.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static partial class GqlAuthDescriptors
    {
        private static Requirement Of(PermissionMatch match, string[] permissions)
        {
            // No permission at all is a mistake, never "nothing is needed".
            if (permissions is null || permissions.Length == 0 || permissions.Any(string.IsNullOrWhiteSpace))
            {
                return Requirement.Never;
            }

            return match == PermissionMatch.Any ? Requirement.Any(permissions) : Requirement.All(permissions);
        }

        private static T WithReason<T>(T descriptor, string reason) => string.IsNullOrWhiteSpace(reason)
            ? throw new ArgumentException("Say why.", nameof(reason))
            : descriptor;

        private static T Ask<T>(T descriptor, IDescriptor<EngineDefinition> target, Requirement requirement)
        {
            target.Extend().OnBeforeCreate(definition => Declared.Add(definition, requirement));
            return descriptor;
        }
    }
}
