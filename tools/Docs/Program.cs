using System;
using System.IO;
using GqlAuthTooling.Docs;

if (args is not ([] or ["--check"]))
{
    Console.Error.Write("Usage: dotnet run --project tools/Docs [-- --check]\n");
    return 2;
}

for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
{
    if (File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
    {
        return DocsTool.Run(folder.FullName, isCheck: args.Length > 0, Console.Out, Console.Error);
    }
}

Console.Error.Write("Start it inside the repository: there is no GqlAuthTooling.sln here or above.\n");
return 2;
