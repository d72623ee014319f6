#nullable enable
using System;

namespace HotChocolate.Types.Relay
{
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
    public class IDAttribute : DeclaredMemberAttribute
    {
        public IDAttribute(string? typeName = null) => TypeName = typeName;
        public string? TypeName { get; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
    public class NodeAttribute : DeclaredTypeAttribute
    {
        public string? IdField { get; set; }
        public string? NodeResolver { get; set; }
        public Type? NodeResolverType { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method)]
    public sealed class NodeResolverAttribute : Attribute
    {
    }
}
