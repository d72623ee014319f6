using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Keeps what descriptors ask for with what they describe. As tasks, because of all that a configuration carries they alone are
    /// added up when the engine merges a type with its extensions; features of one class replace each other.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class Declared
    {
        /// <summary>Asks for a requirement.</summary>
        public static void Add(EngineDefinition definition, Requirement requirement) =>
            definition.Tasks.Add(new Asked(definition, requirement));

        /// <summary>What was asked for.</summary>
        public static IEnumerable<Requirement> On(EngineDefinition definition) => definition.HasTasks
            ? definition.Tasks.OfType<IDeclaredRequirement>().Select(asked => asked.Requirement)
            : Array.Empty<Requirement>();

        // Who describes a type need not be who serves it: the adapter of another assembly knows it by the interface.
        private sealed class Asked : ITypeSystemConfigurationTask, IDeclaredRequirement
        {
            public Asked(ITypeSystemConfiguration owner, Requirement requirement)
            {
                Owner = owner;
                Requirement = requirement;
            }

            public Requirement Requirement { get; }

            public ITypeSystemConfiguration Owner { get; }

            // At no time: the engine has nothing to do for it.
            public ApplyConfigurationOn On => (ApplyConfigurationOn)int.MaxValue;

            public IReadOnlyList<TypeDependency> Dependencies => Array.Empty<TypeDependency>();

            public void AddDependency(TypeDependency dependency) => throw new NotSupportedException();

            public ITypeSystemConfigurationTask Copy(TypeSystemConfiguration newOwner) => new Asked(newOwner, Requirement);
        }
    }
}
