using System.Text;

namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>A source tree in a folder of its own, gone after the test.</summary>
public sealed class TempTree : IDisposable
{
    public TempTree()
    {
        Folder = Path.Combine(Path.GetTempPath(), "gqlauth-" + Path.GetRandomFileName());
        Directory.CreateDirectory(Folder);

        // Nothing above the tree may have a say in it.
        Write(".editorconfig", "root = true\n");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
    }

    public string Folder { get; }

    public TempTree Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TempTree Write(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public TempTree WithProject(string path = "Shop.csproj", string content = "", string properties = "", string sdk = "Microsoft.NET.Sdk") =>
        Write(path, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework>{properties}</PropertyGroup>
              {content}
            </Project>
            """);

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
