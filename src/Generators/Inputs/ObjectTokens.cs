using System.Runtime.CompilerServices;
using System.Threading;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>Numbers that stand for objects, so that a value can say "the same object" without keeping it alive.</summary>
internal static class ObjectTokens
{
    private static readonly ConditionalWeakTable<object, Token> Tokens = new();
    private static long s_last;

    /// <summary>The number of an object; no other object ever has it.</summary>
    /// <param name="value">The object.</param>
    public static long Of(object value) =>
        Tokens.GetValue(value, static _ => new Token(Interlocked.Increment(ref s_last))).Number;

    private sealed class Token
    {
        public Token(long number) => Number = number;

        public long Number { get; }
    }
}
