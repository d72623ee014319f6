using System;

namespace GqlAuthTooling.Docs;

/// <summary>A file that a person has to mend before its facts can be written; the message says how.</summary>
/// <param name="message">What is missing and where it belongs.</param>
internal sealed class DocsException(string message) : Exception(message);
