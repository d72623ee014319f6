#nullable enable
using System;
using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate.Data.Filters
{
    public class FilterInputTypeDefinition : InputObjectTypeDefinition
    {
        public Type? EntityType { get => throw null!; set => throw null!; }
    }

    public class FilterFieldDefinition : InputFieldDefinition
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public Expression? Expression { get => throw null!; set => throw null!; }
    }
}

namespace HotChocolate.Data.Sorting
{
    public class SortInputTypeDefinition : InputObjectTypeDefinition
    {
        public Type? EntityType { get => throw null!; set => throw null!; }
    }

    public class SortFieldDefinition : InputFieldDefinition
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public Expression? Expression { get => throw null!; set => throw null!; }
    }
}
