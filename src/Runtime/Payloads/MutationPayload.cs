using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// Base of what mutations return: adds <c>userErrors</c> and <c>userWarnings</c>, which are lists without nulls and never
/// null themselves.
/// </summary>
/// <example>
/// <code>
/// public sealed class UpdateProductPayload : MutationPayload
/// {
///     public Product? Product { get; init; }
/// }
/// </code>
/// </example>
// HotChocolate shows the summaries of these types to API clients as descriptions.
public abstract class MutationPayload
{
    private readonly IReadOnlyList<UserError> _userErrors = new List<UserError>().AsReadOnly();
    private readonly IReadOnlyList<UserWarning> _userWarnings = new List<UserWarning>().AsReadOnly();

    /// <summary>Why the mutation did not do what was asked; empty when it did.</summary>
    /// <remarks>Assigning copies the list; null is taken as empty.</remarks>
    public IReadOnlyList<UserError> UserErrors
    {
        get => _userErrors;
        init => _userErrors = Guard.Items(value?.ToArray() ?? Array.Empty<UserError>(), nameof(value));
    }

    /// <summary>What the user should know although the mutation succeeded.</summary>
    /// <remarks>Assigning copies the list; null is taken as empty.</remarks>
    public IReadOnlyList<UserWarning> UserWarnings
    {
        get => _userWarnings;
        init => _userWarnings = Guard.Items(value?.ToArray() ?? Array.Empty<UserWarning>(), nameof(value));
    }
}
