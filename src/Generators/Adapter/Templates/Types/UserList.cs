using System;

namespace GqlAuthTooling.Adapter
{
    /// <summary>One of the two lists of a mutation's payload.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class UserList
    {
        public UserList(
            string? field, Type item, string description, EnginePureResolver make, Func<EnginePureResolver, EnginePureResolver> extend)
        {
            Field = field;
            Item = item;
            Description = description;
            Make = make;
            Extend = extend;
        }

        /// <summary>The name of the field; null where the options want none.</summary>
        public string? Field { get; }

        /// <summary>What is in the list; its C# name is its GraphQL name.</summary>
        public Type Item { get; }

        /// <summary>What the field says of itself.</summary>
        public string Description { get; }

        /// <summary>Resolves the field of a payload that has no list of its own.</summary>
        public EnginePureResolver Make { get; }

        /// <summary>Resolves the field of a payload that has one.</summary>
        public Func<EnginePureResolver, EnginePureResolver> Extend { get; }

        /// <summary>Whether the schema has a type of its own by the name of the item.</summary>
        public bool IsNameTaken { get; set; }

        /// <summary>Whether generated payloads can have the field.</summary>
        public bool CanBeAdded => Field is not null && !IsNameTaken;
    }
}
