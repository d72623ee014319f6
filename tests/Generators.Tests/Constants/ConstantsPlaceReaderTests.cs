using System;
using System.Linq;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Tests.Constants;

public sealed class ConstantsPlaceReaderTests
{
    [Theory]
    [InlineData("Shop.Api", "Shop.Api")]
    [InlineData("class.event", "@class.@event")]
    [InlineData("My-App.2nd part", "My_App._2nd_part")]
    [InlineData(" ", "Tests")]
    [InlineData("GqlAuthTooling", "GqlAuthTooling")]
    [InlineData("MyApp.System", "MyApp.System")]
    [InlineData("a..b", "a.b")]
    public void RootNamespace_IsTheNamespace(string root, string expected)
    {
        var place = Read(string.Empty, root);
        Assert.Equal((expected, "Permissions"), (place.Namespace, place.ClassName));
    }

    [Theory]
    [InlineData("namespace Shop { enum Permissions { A } }")]
    [InlineData("namespace Shop { class Permissions { } }")]
    [InlineData("namespace Shop { static class Permissions { } }")]
    [InlineData("namespace Shop { partial class Permissions { } }")]
    [InlineData("namespace Shop.Permissions { class A { } }")]
    public void TypeOrNamespaceOfTheProject_IsLeftAlone(string source)
    {
        var place = Read(source, "Shop");
        Assert.Equal(("Tests", "Permissions"), (place.Namespace, place.ClassName));
        Assert.Equal(("Tests", "PermissionNames"), NameOf(Read(source + Elsewhere("Tests"), "Tests")));
    }

    [Fact]
    public void StaticPartialClassOfTheProject_IsExtended()
    {
        var place = Read(
            "namespace Shop { static partial class Permissions { const int Own = 1; static partial class Order { const int All = 1; } static class Price { } } }",
            "Shop");

        Assert.Equal(("Shop", "Permissions"), NameOf(place));
        Assert.True(place.ExtendsUserClass);
        Assert.Equal(new[] { "Order" }, place.Extended);
        Assert.Contains("Own", place.Taken);
        Assert.Contains("Price", place.Taken);
        Assert.Contains("Order.All", place.Taken);
    }

    [Fact]
    public void ClassCalledLikeTheNamespace_IsLeftAlone() =>
        Assert.Equal(("Tests", "Permissions"), NameOf(Read("class Shop { }", "Shop")));

    [Fact]
    public void EverythingTaken_GivesANamespaceOfOurOwn() =>
        Assert.Equal(("GqlAuthTooling.Generated.Tests", "Permissions"), NameOf(Read("class Tests { }", "Tests")));

    [Theory]
    [InlineData("public", "", "Tests")]
    [InlineData("internal", "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]", "Tests")]
    [InlineData("internal", "", "Shop")]
    public void ClassOfAReference_CountsWhereItIsVisible(string accessibility, string attribute, string expected)
    {
        var library = Compilations.Of("Library", attribute + "namespace Shop { " + accessibility + " static class Permissions { } }");
        var compilation = Compilations.Of("Tests", string.Empty).AddReferences(library.ToMetadataReference());
        Assert.Equal(expected, ConstantsPlaceReader.Read(compilation, new ProjectOptions("Shop", PayloadFields.Default), default)!.Namespace);
    }

    [Fact]
    public void ProjectWithoutTheRuntime_HasNoPlace() =>
        Assert.Null(ConstantsPlaceReader.Read(
            Compilations.Of("Tests", string.Empty).WithReferences(Basic.Reference.Assemblies.NetStandard20.References.All),
            new ProjectOptions("Shop", PayloadFields.Default),
            default));

    [Theory]
    [InlineData("Shop.Api", "Shop_Api")]
    [InlineData("class", "@class")]
    public void AssemblyName_GivesANamespaceOfItsOwn(string assembly, string expected) =>
        Assert.Equal("GqlAuthTooling.Generated." + expected, ConstantsPlace.NamespaceOf(assembly));

    [Fact]
    public void AssemblyNamesThatLookAlike_GiveDifferentNamespaces()
    {
        var names = new[] { "My App", "My-App", "My_App", "My.App", "1App", "", "My.1App", "My App " };
        Assert.Equal(names.Length, names.Select(ConstantsPlace.NamespaceOf).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Elsewhere(string space) => $" namespace {space} {{ enum Permissions {{ A }} }}";

    private static (string Namespace, string ClassName) NameOf(ConstantsPlace place) => (place.Namespace, place.ClassName);

    private static ConstantsPlace Read(string source, string root) =>
        ConstantsPlaceReader.Read(Compilations.Of("Tests", source), new ProjectOptions(root, PayloadFields.Default), default)!;
}
