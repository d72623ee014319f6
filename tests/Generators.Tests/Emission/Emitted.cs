using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Module;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Emission;

/// <summary>What the last stage writes for a schema given as values, and what becomes of it.</summary>
internal static class Emitted
{
    private static readonly ConstantsPlace Place = new("Shop", "Permissions", false, default, default);

    public static IReadOnlyList<string> Files(SchemaModel model, LanguageVersion language = LanguageVersion.CSharp9)
    {
        var facts = LanguageFacts.Read(new CSharpParseOptions(language));
        var tables = ModuleTables.Of(model, default);
        return tables.Parts
            .Select(part => PartSource.Write(part, model.AssemblyName, facts))
            .Prepend(HeadSource.Write(tables.Head, facts))
            .Prepend(AssemblySource.Write(model.AssemblyName, facts))
            .Prepend(ConstantsSource.Write(tables.Constants, Place, facts))
            .Select(writer => writer.ToString())
            .ToArray();
    }

    public static CSharpCompilation Compile(SchemaModel model, LanguageVersion language = LanguageVersion.CSharp9)
    {
        var options = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var nullable = language >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        var compilation = Compilations.Of(model.AssemblyName);
        compilation = compilation.WithOptions(compilation.Options.WithNullableContextOptions(nullable));
        return compilation.AddSyntaxTrees(Files(model, language).Select(text => CSharpSyntaxTree.ParseText(text, options)));
    }

    public static PermissionModule Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        var assembly = context.LoadFromStream(image);
        var attribute = (GqlAuthModuleAttribute)Assert.Single(assembly.GetCustomAttributes(typeof(GqlAuthModuleAttribute), inherit: false));
        return ((IGqlAuthModule)Activator.CreateInstance(attribute.ModuleType)!).Module;
    }
}
