using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>An entry and the module that has it.</summary>
internal readonly struct Declaration<T>
{
    public Declaration(PermissionModule module, T entry)
    {
        Module = module;
        Entry = entry;
    }

    public PermissionModule Module { get; }

    public T Entry { get; }
}

/// <summary>Brings together what modules say about the same thing.</summary>
internal static class Declarations
{
    /// <summary>
    /// The entries of all modules in ordinal order of their keys, grouped by key; within a group in the order of modules.
    /// </summary>
    public static IEnumerable<List<Declaration<T>>> Group<T>(
        IReadOnlyList<PermissionModule> modules, Func<PermissionModule, IReadOnlyList<T>> entries, Func<T, string> key)
    {
        var all = new List<Declaration<T>>();
        var keys = new List<KeyValuePair<string, int>>();
        foreach (var module in modules)
        {
            foreach (var entry in entries(module))
            {
                keys.Add(new KeyValuePair<string, int>(key(entry), all.Count));
                all.Add(new Declaration<T>(module, entry));
            }
        }

        keys.Sort((left, right) =>
        {
            var order = string.CompareOrdinal(left.Key, right.Key);
            return order != 0 ? order : left.Value.CompareTo(right.Value);
        });

        for (var start = 0; start < keys.Count;)
        {
            var group = new List<Declaration<T>>(1);
            var end = start;
            for (; end < keys.Count && string.Equals(keys[end].Key, keys[start].Key, StringComparison.Ordinal); end++)
            {
                group.Add(all[keys[end].Value]);
            }

            yield return group;
            start = end;
        }
    }

    /// <summary>The assemblies of a group, once each, in order.</summary>
    public static IReadOnlyList<string> AssembliesOf<T>(List<Declaration<T>> group)
    {
        var names = new List<string>(group.Count);
        foreach (var declaration in group)
        {
            var name = declaration.Module.AssemblyName;
            if (names.Count == 0 || !string.Equals(names[names.Count - 1], name, StringComparison.Ordinal))
            {
                names.Add(name);
            }
        }

        return names.AsReadOnly();
    }
}
