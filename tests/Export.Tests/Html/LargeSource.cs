using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Export.Tests.Html;

/// <summary>The source of a schema of 5,000 fields and 100 permissions: root fields for 450 types of 10 fields each.</summary>
internal static class LargeSource
{
    private const int Types = 450;
    private const int RootFields = 500;

    /// <summary>The source.</summary>
    public static string Text()
    {
        var source = new StringBuilder("using GqlAuthTooling;\n[GraphQLRoot(OperationKind.Query)]\npublic static class Queries\n{\n");
        for (var i = 0; i < RootFields; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"    [RequiresPermission(\"Area{i % 50:00}:read\")] public static T{i % Types:000}? GetField{i}() => null;\n");
        }

        source.Append("}\n");
        for (var i = 0; i < Types; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"public sealed class T{i:000}\n{{\n    public string Name => \"\";\n");
            source.Append(CultureInfo.InvariantCulture, $"    [RequiresPermission(\"Area{i % 50:00}:secret\")] public string Secret => \"\";\n");
            for (var j = 2; j < 10; j++)
            {
                source.Append(CultureInfo.InvariantCulture, $"    public int Value{j} => {j};\n");
            }

            source.Append("}\n");
        }

        return source.ToString();
    }
}
