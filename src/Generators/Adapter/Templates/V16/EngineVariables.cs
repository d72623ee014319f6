using System.Runtime.InteropServices;
using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 16 keeps the variables of a request.</summary>
    internal static partial class Engine
    {
        /// <summary>An object that stands for all the variables of a request; null before they are coerced.</summary>
        public static EngineVariableSets? VariablesOf(EngineContext context) =>
            context.VariableValues.IsDefaultOrEmpty ? null : ImmutableCollectionsMarshal.AsArray(context.VariableValues);

        /// <summary>How often the operation runs, each time with variables of its own.</summary>
        public static int VariableSetCount(EngineContext context) => context.VariableValues.Length;

        /// <summary>The variables of one run.</summary>
        public static EngineVariables VariableSet(EngineContext context, int index) => context.VariableValues[index];

        /// <summary>Whether variables are those of one run, among what stands for all the variables of a request.</summary>
        public static bool IsVariableSet(EngineVariableSets all, int index, EngineVariables variables) =>
            ReferenceEquals(all[index], variables);

        /// <summary>The value of a variable, as a literal.</summary>
        public static bool TryGetVariable(EngineVariables variables, string name, out IValueNode? value) =>
            variables.TryGetValue(name, out value);
    }
}
