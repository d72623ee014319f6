using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>How HotChocolate 13 keeps the variables of a request: it knows one set.</summary>
    internal static partial class Engine
    {
        /// <summary>An object that stands for all the variables of a request; null before they are coerced.</summary>
        public static EngineVariableSets? VariablesOf(EngineContext context) => context.Variables;

        /// <summary>How often the operation runs, each time with variables of its own.</summary>
        public static int VariableSetCount(EngineContext context) => 1;

        /// <summary>The variables of one run.</summary>
        public static EngineVariables VariableSet(EngineContext context, int index) => context.Variables!;

        /// <summary>Whether variables are those of one run, among what stands for all the variables of a request.</summary>
        public static bool IsVariableSet(EngineVariableSets all, int index, EngineVariables variables) => ReferenceEquals(all, variables);

        /// <summary>The value of a variable, as a literal.</summary>
        public static bool TryGetVariable(EngineVariables variables, string name, out IValueNode? value) =>
            variables.TryGetVariable(name, out value);
    }
}
