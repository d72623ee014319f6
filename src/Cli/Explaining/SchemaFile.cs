using System;
using System.IO;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>The schema in a file: SDL, or the result of an introspection query.</summary>
internal static class SchemaFile
{
    /// <summary>Reads the schema.</summary>
    /// <param name="written">The path as the person wrote it.</param>
    /// <param name="currentFolder">What it is relative to.</param>
    /// <exception cref="InputException">There is no such file, or it is no schema.</exception>
    public static GraphQLSchema Read(string written, string currentFolder)
    {
        var utf8 = InputFile.Read(written, currentFolder, "schema");
        try
        {
            return GraphQLSchema.Read(utf8, written);
        }
        catch (GraphQLSyntaxException e)
        {
            throw new InputException($"The schema '{written}' can't be read: {Sentences.At(e)}", e);
        }
        catch (SchemaNotUsableException e)
        {
            throw new InputException(
                $"The schema '{written}' can't be used: {e.Message.Replace("\n", " ", StringComparison.Ordinal)}", e);
        }
    }
}
