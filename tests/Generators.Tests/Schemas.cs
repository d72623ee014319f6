using System;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Tests;

/// <summary>Schemas as values, for tests of stages that don't read code.</summary>
internal static class Schemas
{
    public static SchemaModel Model(params TypeModel[] types) => new("Shop", types.ToEquatableArray(), default);

    public static TypeModel Query(params FieldModel[] fields) => Root("Query", OperationKind.Query, fields);

    public static TypeModel Mutation(params FieldModel[] fields) => Root("Mutation", OperationKind.Mutation, fields);

    public static TypeModel Type(string name, params FieldModel[] fields) => Of(name, SchemaTypeKind.Object, fields);

    public static TypeModel Of(string name, SchemaTypeKind kind, params FieldModel[] fields) =>
        new(name, kind, null, "Shop." + name, TypeOrigin.Source, AccessModel.Inherited, default, default, fields.ToEquatableArray());

    public static TypeModel Requiring(this TypeModel type, params string[] permissions) =>
        type with { Access = Access(Requirement.All(permissions)) };

    public static FieldModel Field(string name, string type = "String") =>
        new(name, new TypeReference(type, type), default, AccessModel.Inherited, null, null, "Shop.X." + name);

    public static FieldModel Requiring(this FieldModel field, params string[] permissions) =>
        field with { Access = Access(Requirement.All(permissions)) };

    public static FieldModel RequiringAny(this FieldModel field, params string[] permissions) =>
        field with { Access = Access(Requirement.Any(permissions)) };

    public static FieldModel Public(this FieldModel field, string reason) =>
        field with { Access = new AccessModel(AccessKind.Public, Requirement.None, reason, default, default) };

    public static FieldModel Authenticated(this FieldModel field) =>
        field with { Access = new AccessModel(AccessKind.Authenticated, Requirement.Authenticated, null, default, default) };

    public static FieldModel Undeclared(this FieldModel field) => field with { Access = AccessModel.Undeclared };

    public static FieldModel Delegated(this FieldModel field, params string[] to) =>
        field with { Access = new AccessModel(AccessKind.Delegated, Requirement.None, null, to.ToEquatableArray(), default) };

    public static FieldModel Deprecated(this FieldModel field, string reason, string? date = null, string? replacement = null) =>
        field with { Deprecation = new DeprecationModel(reason, date, replacement, DeprecationSource.Deprecated) };

    public static FieldModel Taking(this FieldModel field, params ArgumentModel[] arguments) =>
        field with { Arguments = arguments.ToEquatableArray() };

    public static FieldModel Paying(this FieldModel field, PayloadListState errors, PayloadListState warnings) =>
        field with { Payload = new PayloadModel(field.Type.Name, PayloadShape.Payload, errors, warnings, false) };

    public static ArgumentModel Argument(string name, params string[] permissions) =>
        new(
            name,
            new TypeReference("String", "String"),
            permissions.Length == 0 ? AccessModel.Inherited : Access(Requirement.All(permissions)),
            null);

    public static AccessModel Access(Requirement requirement) =>
        new(
            requirement.Clauses.Count > 0 ? AccessKind.Permission : AccessKind.Authenticated,
            requirement,
            null,
            default,
            new[] { new AccessSource(AccessOrigin.Member, "Shop.X") }.ToEquatableArray());

    private static TypeModel Root(string name, OperationKind root, FieldModel[] fields) => Type(name, fields) with { Root = root };
}
