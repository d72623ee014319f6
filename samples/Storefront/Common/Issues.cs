using GqlAuthTooling;

namespace Storefront.Common;

/// <summary>
/// What a mutation has to tell: errors prevent something from being saved, warnings don't. A payload takes both lists
/// over when the mutation is done.
/// </summary>
public sealed class Issues
{
    private readonly List<UserError> _errors = [];
    private readonly List<UserWarning> _warnings = [];

    public IReadOnlyList<UserError> Errors => _errors;

    public IReadOnlyList<UserWarning> Warnings => _warnings;

    public bool HasErrors => _errors.Count > 0;

    public void Error(string message, params string[] path) => _errors.Add(new UserError(message, path));

    public void Warning(string message, params string[] path) => _warnings.Add(new UserWarning(message, path));
}
