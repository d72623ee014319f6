#nullable enable
using System;
using System.Collections.Generic;

namespace HotChocolate
{
    public abstract class Path : IEquatable<Path>
    {
        protected Path() => throw null!;
        public static Path Root => throw null!;
        public Path Parent => throw null!;
        public int Length => throw null!;
        public bool IsRoot => throw null!;
        public Path Append(string name) => throw null!;
        public Path Append(int index) => throw null!;
        public IReadOnlyList<object> ToList() => throw null!;
        public abstract bool Equals(Path? other);
    }
}
