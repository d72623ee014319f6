#nullable enable
using System;
using System.Linq.Expressions;
using System.Reflection;
using HotChocolate.Types.Descriptors.Configurations;

namespace HotChocolate.Data.Filters
{
    public class FilterInputTypeConfiguration : InputObjectTypeConfiguration
    {
        public Type? EntityType { get => throw null!; set => throw null!; }
    }

    public class FilterFieldConfiguration : InputFieldConfiguration
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public Expression? Expression { get => throw null!; set => throw null!; }
    }
}

namespace HotChocolate.Data.Sorting
{
    public class SortInputTypeConfiguration : InputObjectTypeConfiguration
    {
        public Type? EntityType { get => throw null!; set => throw null!; }
    }

    public class SortFieldConfiguration : InputFieldConfiguration
    {
        public MemberInfo? Member { get => throw null!; set => throw null!; }
        public Expression? Expression { get => throw null!; set => throw null!; }
    }
}
