using System;

namespace GqlAuthTooling;

/// <summary>A thread's memory for the bits of a request, so that reading variables allocates nothing.</summary>
internal static class Scratch
{
    [ThreadStatic]
    private static ulong[]? s_words;

    /// <summary>Takes the memory, zeroed. Whoever runs inside, on the same thread, gets other memory.</summary>
    public static ulong[] Rent(int wordCount)
    {
        var words = s_words;
        s_words = null;
        if (words is null || words.Length < wordCount)
        {
            return new ulong[wordCount];
        }

        Array.Clear(words, 0, wordCount);
        return words;
    }

    /// <summary>Gives the memory back.</summary>
    public static void Return(ulong[] words) => s_words = words;
}
