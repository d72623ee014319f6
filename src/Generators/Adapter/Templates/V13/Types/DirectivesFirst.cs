using System.Collections.Generic;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types.Descriptors.Definitions;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Has object types completed after the directives that they show: HotChocolate 13 knows the order only where a descriptor
    /// said it, and refuses a directive whose definition is not complete.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class DirectivesFirst
    {
        private readonly List<ITypeDiscoveryContext> _objectTypes = new();

        /// <summary>Remembers a type.</summary>
        public void Initialized(ITypeDiscoveryContext context, EngineDefinition definition)
        {
            if (definition is EngineObjectType)
            {
                _objectTypes.Add(context);
            }
        }

        /// <summary>Has all object types wait for directives.</summary>
        /// <param name="directives">The names of directives that the schema defines.</param>
        public void WaitFor(IEnumerable<string> directives)
        {
            foreach (var name in directives)
            {
                var type = new EngineDirective(new DirectiveNode(name)).Type;
                foreach (var context in _objectTypes)
                {
                    context.Dependencies.Add(new TypeDependency(type, TypeDependencyFulfilled.Completed));
                }
            }
        }
    }
}
