namespace GqlAuthTooling.Cli.Mapping;

/// <summary>Something the reader saw and could not analyse.</summary>
/// <param name="Project">The project it is in.</param>
/// <param name="Subject">What it is.</param>
/// <param name="Message">Why.</param>
internal sealed record NotAnalysable(string Project, string Subject, string Message);
