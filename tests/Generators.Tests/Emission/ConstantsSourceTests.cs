using System;
using System.Linq;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using static GqlAuthTooling.Generators.Tests.Schemas;

namespace GqlAuthTooling.Generators.Tests.Emission;

public sealed class ConstantsSourceTests
{
    [Theory]
    [InlineData("Order:read", "Permissions.Order.Read")]
    [InlineData("CentraIP", "Permissions.CentraIP")]
    [InlineData("price-list:read.all", "Permissions.PriceList.ReadAll")]
    [InlineData("class:event", "Permissions.Class.Event")]
    [InlineData("Permissions:read", "Permissions.Permissions_.Read")]
    [InlineData("Order:order", "Permissions.Order.Order_")]
    [InlineData("Equals:ToString", "Permissions.Equals_.ToString_")]
    [InlineData("MemberwiseClone", "Permissions.MemberwiseClone_")]
    public void Permission_HasAConstant(string permission, string constant) => AssertIs(permission, constant, permission);

    [Fact]
    public void BarePermissionBesideActions_IsSelf()
    {
        AssertIs("Order", "Permissions.Order.Self", "Order", "Order:read");
        AssertIs("Order:read", "Permissions.Order.Read", "Order", "Order:read");
        AssertIs("Order:write", "Permissions.Order.Write", "Order", "Order:self", "Order:Self", "Order:write");
    }

    [Fact]
    public void AnyPermissions_CompileWithoutAWarning()
    {
        string[] all =
        [
            "read", "Read", "READ", "re-ad", "re.ad", "read:read", "Read:read", "read:Read", "read:re-ad", "Self", "Self:self", "Self:Self",
            "Permissions", "Permissions:Permissions", "permissions", "String:string", "System:System", "equals", "Equals:equals", "Order",
            "Order:Order", "Order:order", "a--b", "a-b", "a_b", "a.b", "ab", "GqlAuthTooling:global", "finalize:Finalize", "v1.2", "v12", "V1-2",
        ];
        Assert.All(all, permission => Assert.True(PermissionName.IsPermission(permission), permission));

        var compilation = Compilations.Of("Shop", Write(all), "[assembly: System.CLSCompliant(true)]");

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(all.Order(StringComparer.Ordinal), Constants(compilation).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PartOfTheUser_KeepsItsMembersAndAccessibility()
    {
        const string User = """
            namespace Shop
            {
                static partial class Permissions
                {
                    public const string CentraIP = "mine";
                    public static partial class Order { public const string Read = "mine too"; }
                }
            }
            """;
        var place = ConstantsPlaceReader.Read(Compilations.Of("Shop", User), new ProjectOptions("Shop", PayloadFields.Default), default)!;
        var compilation = Compilations.Of("Shop", User, Write(["CentraIP", "Order:read", "Price:read"], place));

        Assert.Empty(compilation.GetDiagnostics());
        Assert.Equal(["CentraIP", "Order:read", "Price:read", "mine", "mine too"], Constants(compilation).Order(StringComparer.Ordinal));
        Assert.Equal(Accessibility.Internal, compilation.GetTypeByMetadataName("Shop.Permissions")!.DeclaredAccessibility);
    }

    [Fact]
    public void Documentation_ListsTheCoordinatesThatNeedThePermission()
    {
        var model = Model(
            Query(Field("order", "Order").Public("x"), Field("other").Taking(Argument("raw", "Order:read"))),
            Type("Order", Field("id")).Requiring("Order:read"));

        Assert.Contains(
            "<c>Order:read</c>, needed by <c>Order.*</c>, <c>Query.order</c>, <c>Query.other(raw:)</c>.",
            Emitted.Files(model)[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_OfAWidelyNeededPermissionIsCut()
    {
        var fields = Enumerable.Range(100, 150).Select(number => Field("f" + number).Requiring("Order:read")).ToArray();
        Assert.Contains("<c>Query.f119</c> and 130 more.", Emitted.Files(Model(Query(fields)))[0], StringComparison.Ordinal);
    }

    private static void AssertIs(string permission, string constant, params string[] all)
    {
        var compilation = Compilations.Of("Shop", Write(all), $"class Use {{ const string It = global::Shop.{constant}; }}");
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var field = (IFieldSymbol)compilation.GetTypeByMetadataName("Use")!.GetMembers("It").Single();
        Assert.Equal(permission, field.ConstantValue);
    }

    private static string[] Constants(Compilation compilation)
    {
        var type = compilation.GetTypeByMetadataName("Shop.Permissions")!;
        return type.GetMembers().Concat(type.GetTypeMembers().SelectMany(nested => nested.GetMembers()))
            .OfType<IFieldSymbol>().Select(field => (string)field.ConstantValue!).ToArray();
    }

    private static string Write(string[] permissions, ConstantsPlace? place = null) =>
        ConstantsSource.Write(
            permissions
                .Order(StringComparer.Ordinal)
                .Select(permission => new PermissionConstant(permission, new[] { "Query.f" }.ToEquatableArray(), 0, null))
                .ToEquatableArray(),
            place ?? new ConstantsPlace("Shop", "Permissions", false, default, default),
            new LanguageFacts(true)).ToString();
}
