using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Git;

/// <summary>
/// The files of a commit in a temporary folder, which is removed with this object. They are the bytes that were committed: no filter,
/// no attribute of the repository and no hook has a say in what is looked at.
/// </summary>
internal sealed class GitTree : IDisposable
{
    // What is larger and no source is data; reading it would change nothing but the time.
    private const long LargestOther = 1024 * 1024;

    private static readonly string[] Sources = [".cs", ".csproj", ".props", ".targets", ".sln", ".slnx", ".json", ".txt"];

    private readonly DirectoryInfo _folder;
    private readonly List<string> _notes = [];
    private readonly List<string> _leftOut = [];

    private GitTree()
    {
        _folder = Directory.CreateTempSubdirectory("gqlauth-");
        Folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "tree")).FullName;

        // Nothing above the files may have a say in them either.
        File.WriteAllText(Path.Combine(_folder.FullName, ".editorconfig"), "root = true\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_folder.FullName, "Directory.Build.targets"), "<Project />");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, ".git"));
    }

    /// <summary>The folder that stands for the top of the repository.</summary>
    public string Folder { get; }

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The submodules, and the links out of the repository, which can't be looked into; with slashes.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>Reads a commit.</summary>
    /// <param name="folder">A folder in the repository.</param>
    /// <param name="commit">The commit.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <exception cref="InputException">Git can't read it.</exception>
    public static GitTree Read(string folder, string commit, CancellationToken cancellation)
    {
        var tree = new GitTree();
        try
        {
            tree.Write(folder, tree.Entries(folder, commit, cancellation), cancellation);
            return tree;
        }
        catch (Exception e)
        {
            tree.Dispose();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"The files of {commit[..12]} can't be written to the temporary folder ({e.Message.TrimEnd('.')}).", e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is DirectoryNotFoundException)
        {
            // Somebody cleaned up before.
        }
    }

    private List<GitEntry> Entries(string folder, string commit, CancellationToken cancellation)
    {
        var (exitCode, output, error) = GitProcess.Run(folder, cancellation, "ls-tree", "-r", "-l", "-z", "--full-tree", commit);
        if (exitCode != 0)
        {
            throw new InputException($"git can't list the files of {commit}: {GitRepository.Complaint(error)}.");
        }

        var entries = new List<GitEntry>();
        foreach (var line in output.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var facts = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var path = line[(tab + 1)..];
            if (facts[1] != "blob")
            {
                _notes.Add($"'{path}' is a submodule and was left out");
                _leftOut.Add(path);
                continue;
            }

            MustBeInside(path);
            var size = long.Parse(facts[3], CultureInfo.InvariantCulture);
            if (size <= LargestOther || Sources.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                entries.Add(new GitEntry(path, facts[2], IsLink: facts[0] == "120000"));
            }
            else
            {
                _notes.Add($"'{path}' is larger than a megabyte and was left out");
            }
        }

        return entries;
    }

    // Names in a commit are what somebody wrote there, not what a file system would have allowed.
    private static void MustBeInside(string path)
    {
        if (path.Split('/').Any(part => part is "" or "." or ".." || part.Equals(".git", StringComparison.OrdinalIgnoreCase)
            || (OperatingSystem.IsWindows() && part.AsSpan().IndexOfAny('\\', ':') >= 0)))
        {
            throw new InputException($"The commit holds a file that is called '{path}', which no working tree can have. Nothing was read.");
        }
    }

    private void Write(string folder, List<GitEntry> entries, CancellationToken cancellation)
    {
        var (exitCode, error) = GitProcess.Run(
            folder, ["cat-file", "--batch"], entries.Select(entry => entry.Id), output => Write(output, entries, cancellation), cancellation);
        if (exitCode != 0)
        {
            throw new InputException($"git can't read the files: {GitRepository.Complaint(error)}.");
        }

        foreach (var link in entries.Where(entry => entry.IsLink))
        {
            Link(link.Path);
        }
    }

    private void Write(Stream output, List<GitEntry> entries, CancellationToken cancellation)
    {
        var reader = new BufferedStream(output, 1 << 16);
        foreach (var entry in entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var header = Line(reader).Split(' ');
            if (header is not [_, "blob", var length])
            {
                throw new InputException(
                    $"git has no content for '{entry.Path}' ({string.Join(' ', header)}). In a partial clone, fetch it first, for example with 'git checkout'.");
            }

            var path = Path.Combine(Folder, entry.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                Copy(reader, file, long.Parse(length, CultureInfo.InvariantCulture));
            }

            reader.ReadByte();
        }
    }

    /// <summary>A link inside the tree stays one; one that leads out of it is left out.</summary>
    private void Link(string path)
    {
        var file = Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));
        var target = File.ReadAllText(file);
        File.Delete(file);
        var full = target.Length is 0 || target.Contains('\0', StringComparison.Ordinal) ? string.Empty
            : Path.GetFullPath(target, Path.GetDirectoryName(file)!);
        if (Path.IsPathRooted(target) || !full.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            _notes.Add($"'{path}' is a link out of the repository and was left out");
            _leftOut.Add(path);
            return;
        }

        // Not the text of the commit: what ".." means behind a link is decided by where the link leads.
        if (Directory.Exists(full))
        {
            Directory.CreateSymbolicLink(file, full);
        }
        else
        {
            File.CreateSymbolicLink(file, full);
        }
    }

    private static string Line(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next is not (-1 or '\n'); next = stream.ReadByte())
        {
            line.Append((char)next);
        }

        return line.ToString();
    }

    private static void Copy(Stream from, Stream to, long length)
    {
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = from.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new InputException("git ended before all files were read. Nothing was compared.");
            }

            to.Write(buffer, 0, read);
            length -= read;
        }
    }

    private readonly record struct GitEntry(string Path, string Id, bool IsLink);
}
