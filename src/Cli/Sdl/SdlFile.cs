using System;
using System.IO;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Sdl;

/// <summary>Reads schema files that nobody vouches for.</summary>
internal static class SdlFile
{
    private const int MaximumBytes = 256 * 1024 * 1024;

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InputException">It can't be read.</exception>
    public static byte[] Bytes(string path, string name)
    {
        try
        {
            return new FileInfo(path).Length > MaximumBytes
                ? throw new InputException($"'{name}' is larger than {MaximumBytes / 1024 / 1024} MB. Pass one schema.")
                : File.ReadAllBytes(path);
        }
        catch (FileNotFoundException e)
        {
            throw new InputException($"The schema '{name}' doesn't exist. Pass an SDL file, or the JSON of an introspection query.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{name}' can't be read ({e.Message.TrimEnd('.')}). Check the path and its permissions.", e);
        }
    }

    /// <summary>What a reading of a schema gives, with its failures in the words of this tool.</summary>
    /// <param name="name">What the file is called in messages.</param>
    /// <param name="read">Reads it.</param>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <exception cref="InputException">It is no schema.</exception>
    public static T Read<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (GraphQLSyntaxException e)
        {
            throw new InputException(
                FormattableString.Invariant($"'{name}' is no SDL: {e.Message.TrimEnd('.')} (line {e.Line}, column {e.Column}). Export the schema again."), e);
        }
        catch (SchemaNotUsableException e)
        {
            throw new InputException($"'{name}' is no usable schema: {e.Message.Replace("\n", " ", StringComparison.Ordinal).TrimEnd('.')}. Export it again from the server.", e);
        }
    }
}
