#nullable enable
using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace HotChocolate.Types.Pagination
{
    public interface IPage
    {
    }

    public interface IPageInfo
    {
        bool HasNextPage { get; }
        bool HasPreviousPage { get; }
    }

    public class ConnectionPageInfo : IPageInfo
    {
        public ConnectionPageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
        {
            HasNextPage = hasNextPage;
            HasPreviousPage = hasPreviousPage;
            StartCursor = startCursor;
            EndCursor = endCursor;
        }

        public bool HasNextPage { get; }
        public bool HasPreviousPage { get; }
        public string? StartCursor { get; }
        public string? EndCursor { get; }
    }

    public class CollectionSegmentInfo : IPageInfo
    {
        public CollectionSegmentInfo(bool hasNextPage, bool hasPreviousPage)
        {
            HasNextPage = hasNextPage;
            HasPreviousPage = hasPreviousPage;
        }

        public bool HasNextPage { get; }
        public bool HasPreviousPage { get; }
    }

    public class CollectionSegment : IPage
    {
    }

    public class CollectionSegment<T> : CollectionSegment
    {
        public CollectionSegment(IReadOnlyList<T> items, CollectionSegmentInfo info, int totalCount)
        {
            Items = items;
            Info = info;
            TotalCount = totalCount;
        }

        public IReadOnlyList<T> Items { get; }
        public CollectionSegmentInfo Info { get; }
        public int TotalCount { get; }
    }

    public class PagingOptions
    {
        public int? DefaultPageSize { get; set; }
        public int? MaxPageSize { get; set; }
        public bool? IncludeTotalCount { get; set; }
        public bool? AllowBackwardPagination { get; set; }
        public bool? InferConnectionNameFromField { get; set; }
    }
}

namespace HotChocolate.Types
{
    using HotChocolate.Types.Pagination;

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class UsePagingAttribute : DeclaredMemberAttribute
    {
        public UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0) => Type = type;
        public Type? Type { get; }
        public string? ConnectionName { get; set; }
        public int DefaultPageSize { get; set; }
        public int MaxPageSize { get; set; }
        public bool IncludeTotalCount { get; set; }
        public bool AllowBackwardPagination { get; set; }
        public bool RequirePagingBoundaries { get; set; }
        public bool InferConnectionNameFromField { get; set; }
        public string? ProviderName { get; set; }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
    public class UseOffsetPagingAttribute : DeclaredMemberAttribute
    {
        public UseOffsetPagingAttribute(Type? type = null, [CallerLineNumber] int order = 0) => Type = type;
        public Type? Type { get; }
        public string? CollectionSegmentName { get; set; }
        public int DefaultPageSize { get; set; }
        public int MaxPageSize { get; set; }
        public bool IncludeTotalCount { get; set; }
        public bool RequirePagingBoundaries { get; set; }
        public bool InferCollectionSegmentNameFromField { get; set; }
        public string? ProviderName { get; set; }
    }

    public static class PagingObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor UsePaging<TNodeType>(
            this IObjectFieldDescriptor descriptor, string? connectionName = null, PagingOptions? options = null)
            where TNodeType : class, IOutputType => descriptor;

        public static IObjectFieldDescriptor UsePaging(
            this IObjectFieldDescriptor descriptor, Type? nodeType = null, Type? entityType = null,
            string? connectionName = null, PagingOptions? options = null) => descriptor;
    }

    public static class OffsetPagingObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor UseOffsetPaging<TSchemaType>(
            this IObjectFieldDescriptor descriptor, string? collectionSegmentName = null, PagingOptions? options = null)
            where TSchemaType : IOutputType => descriptor;

        public static IObjectFieldDescriptor UseOffsetPaging(
            this IObjectFieldDescriptor descriptor, Type? type = null, string? collectionSegmentName = null,
            PagingOptions? options = null) => descriptor;
    }
}

namespace HotChocolate.Data
{
    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class UseProjectionAttribute : Types.DeclaredFieldAttribute
    {
        public UseProjectionAttribute([CallerLineNumber] int order = 0) { }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public class UseFilteringAttribute : Types.DeclaredFieldAttribute
    {
        public UseFilteringAttribute(Type? filterType = null, [CallerLineNumber] int order = 0) => Type = filterType;
        public Type? Type { get; set; }
        public string? Scope { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public class UseSortingAttribute : Types.DeclaredFieldAttribute
    {
        public UseSortingAttribute(Type? sortingType = null, [CallerLineNumber] int order = 0) => Type = sortingType;
        public Type? Type { get; set; }
        public string? Scope { get; set; }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class UseFirstOrDefaultAttribute : Types.DeclaredFieldAttribute
    {
        public UseFirstOrDefaultAttribute([CallerLineNumber] int order = 0) { }
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    public sealed class UseSingleOrDefaultAttribute : Types.DeclaredFieldAttribute
    {
        public UseSingleOrDefaultAttribute([CallerLineNumber] int order = 0) { }
    }
}

namespace HotChocolate.Data.Filters
{
    using System.Linq.Expressions;

    public interface IFilterFieldDescriptor
    {
        IFilterFieldDescriptor Ignore(bool ignore = true);
        IFilterFieldDescriptor Type<TFilterType>() where TFilterType : FilterInputType;
    }

    public interface IFilterInputTypeDescriptor<T> : HotChocolate.Types.IDescriptor
    {
        IFilterInputTypeDescriptor<T> Name(string value);
        IFilterInputTypeDescriptor<T> BindFieldsExplicitly();
        IFilterInputTypeDescriptor<T> BindFieldsImplicitly();
        IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);
        IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);
    }

    public interface IFilterConventionDescriptor
    {
        IFilterConventionDescriptor AddDefaults();
        IFilterConventionDescriptor BindRuntimeType<TRuntime, TField>() where TField : FilterInputType;
    }

    public class FilterInputType : HotChocolate.Types.InputObjectType
    {
    }

    public class FilterInputType<T> : FilterInputType
    {
        protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor) { }
    }
}

namespace HotChocolate.Data.Sorting
{
    using System.Linq.Expressions;

    public interface ISortFieldDescriptor
    {
        ISortFieldDescriptor Ignore(bool ignore = true);
    }

    public interface ISortInputTypeDescriptor<T> : HotChocolate.Types.IDescriptor
    {
        ISortInputTypeDescriptor<T> BindFieldsExplicitly();
        ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);
        ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);
    }

    public class SortInputType<T> : HotChocolate.Types.InputObjectType
    {
        protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor) { }
    }
}

namespace HotChocolate.Types
{
    public static class DataObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor UseProjection(this IObjectFieldDescriptor descriptor) => descriptor;

        public static IObjectFieldDescriptor UseFiltering(this IObjectFieldDescriptor descriptor, string? scope = null) => descriptor;

        public static IObjectFieldDescriptor UseFiltering<T>(
            this IObjectFieldDescriptor descriptor, Action<HotChocolate.Data.Filters.IFilterInputTypeDescriptor<T>> configure,
            string? scope = null) => descriptor;

        public static IObjectFieldDescriptor UseSorting(this IObjectFieldDescriptor descriptor, string? scope = null) => descriptor;

        public static IObjectFieldDescriptor UseFirstOrDefault(this IObjectFieldDescriptor descriptor) => descriptor;

        public static IObjectFieldDescriptor UseSingleOrDefault(this IObjectFieldDescriptor descriptor) => descriptor;
    }
}
