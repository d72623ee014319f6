using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What is wrong with a form: a summary with links at its top, and a text at each field, which names the field's fault.</summary>
internal sealed class FieldErrors(IReadOnlyList<TokenFault> faults)
{
    private static readonly string[] Fields = ["description", "permissions", "restrictions"];

    private readonly ILookup<string, string> _messages = faults.ToLookup(FieldOf, fault => fault.Message, StringComparer.Ordinal);

    /// <summary>All faults, with a link to the field of each.</summary>
    public Html Summary() => Html.When(faults.Count > 0, $"""
        <div class="errors" role="alert" tabindex="-1" id="errors">
        <h2>No token was created</h2>
        <ul>{faults.Select(fault => Html.Of($"""<li><a href="#{FieldOf(fault)}">{fault.Message}</a></li>"""))}</ul>
        </div>
        """);

    /// <summary>The faults of a field.</summary>
    public Html At(string field) =>
        Html.When(_messages.Contains(field), $"""<p class="error" id="{field}-error">{string.Join(" ", _messages[field].Distinct())}</p>""");

    /// <summary>The name under which the text at a field describes it.</summary>
    public Html Id(string field) => Html.When(_messages.Contains(field), $" {field}-error");

    /// <summary>The mark of a field that has a fault.</summary>
    public Html Mark(string field) => Html.When(_messages.Contains(field), $""" aria-invalid="true" """);

    /// <summary>Where in the form the field of a fault is, to sort by.</summary>
    public static int PlaceOf(TokenFault fault) => Array.IndexOf(Fields, FieldOf(fault)) is >= 0 and var place ? place : Fields.Length;

    private static string FieldOf(TokenFault fault) => fault.Path.Count == 0 ? "description" : fault.Path[0] switch
    {
        "expiresAt" => "days",
        var field => field,
    };
}
