using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Shows requirements in the schema as Apollo Federation does, so that a router can enforce them too. On object types and
    /// their fields only: composition refuses these directives on interfaces, and asks for those of their implementers itself.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaScopes
    {
        private const string RequiresScopes = "requiresScopes";
        private const string Authenticated = "authenticated";

        private readonly GqlAuthSchema _schema;
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly List<TypeReference> _types = new();
        private readonly Dictionary<Requirement, DirectiveNode> _nodes = new();
        private bool _isPrepared;

        public SchemaScopes(GqlAuthSchema schema) => _schema = schema;

        /// <summary>The directives of requirements that the schema has.</summary>
        public IEnumerable<string> Defined => _known.Where(name => name is RequiresScopes or Authenticated);

        // Two adapters can't both define the directives.
        private bool IsOn => _schema.IsFirst && _schema.Options.ScopeDirectives;

        /// <summary>Remembers which directives the schema has of its own.</summary>
        public void Initialized(EngineDefinition definition)
        {
            if (definition is EngineDirectiveType { Name: { Length: > 0 } name })
            {
                _known.Add(name);
            }
        }

        /// <summary>The definitions that the schema needs and lacks.</summary>
        public IEnumerable<TypeReference> Types()
        {
            if (!_isPrepared && IsOn)
            {
                var shown = _schema.BuildMap.Types.Select(type => type.Requirement)
                    .Concat(_schema.BuildMap.Fields.Where(field => !field.IsDenied).Select(field => field.Declared))
                    .ToArray();
                if (!_known.Contains(RequiresScopes) && shown.Any(requirement => requirement.Clauses.Count > 0))
                {
                    _types.Add(TypeReference.Create(new ScopeScalar()));
                    _types.Add(TypeReference.Create(new DirectiveType(DefineScopes)));
                }

                if (!_known.Contains(Authenticated) && shown.Any(IsAuthenticatedOnly))
                {
                    _types.Add(TypeReference.Create(new DirectiveType(DefineAuthenticated)));
                }
            }

            _isPrepared = true;
            return _types;
        }

        /// <summary>Shows what an object type and its fields require.</summary>
        public void Apply(string type, EngineDefinition definition)
        {
            if (!IsOn || definition is not EngineObjectType target)
            {
                return;
            }

            var access = _schema.BuildMap.Type(type);
            if (access.Assemblies.Count > 0)
            {
                Add(target.Directives, access.Requirement);
            }

            foreach (var field in target.Fields)
            {
                var known = _schema.BuildMap.Field(type + "." + field.Name);
                if (!known.IsDenied)
                {
                    Add(field.Directives, known.Declared);
                }
            }
        }

        private static bool IsAuthenticatedOnly(Requirement requirement) =>
            requirement.RequiresAuthentication && requirement.Clauses.Count == 0;

        private void Add(IList<EngineDirective> directives, Requirement requirement)
        {
            if (requirement.IsNone)
            {
                return;
            }

            // Thousands of fields share a few dozen requirements.
            if (!_nodes.TryGetValue(requirement, out var node))
            {
                node = IsAuthenticatedOnly(requirement)
                    ? new DirectiveNode(Authenticated)
                    : new DirectiveNode(RequiresScopes, new ArgumentNode("scopes", ScopesOf(requirement)));
                _nodes.Add(requirement, node);
            }

            if (!directives.Any(directive => directive.Value is DirectiveNode own && own.Name.Value == node.Name.Value))
            {
                directives.Add(new EngineDirective(node));
            }
        }

        private static ListValueNode ScopesOf(Requirement requirement) => new(requirement.ToAlternatives()
            .Select(all => (IValueNode)new ListValueNode(all.Select(scope => (IValueNode)new StringValueNode(scope)).ToArray()))
            .ToArray());

        private static void DefineScopes(IDirectiveTypeDescriptor descriptor)
        {
            DefineOn(descriptor.Name(RequiresScopes));
            var scope = new NonNullTypeNode(new NamedTypeNode(ScopeScalar.TypeName));
            var all = new NonNullTypeNode(new ListTypeNode(scope));
            descriptor.Argument("scopes").Type(new NonNullTypeNode(new ListTypeNode(all)));
        }

        private static void DefineAuthenticated(IDirectiveTypeDescriptor descriptor) =>
            DefineOn(descriptor.Name(Authenticated));

        private static void DefineOn(IDirectiveTypeDescriptor descriptor) => descriptor
            .Location(EngineDirectiveLocation.Enum | EngineDirectiveLocation.FieldDefinition | EngineDirectiveLocation.Interface
                | EngineDirectiveLocation.Object | EngineDirectiveLocation.Scalar)
            .Public();
    }
}
