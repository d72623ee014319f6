using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The form for a new token.</summary>
internal static class NewTokenView
{
    /// <summary>What the view is called.</summary>
    public const string Title = "New API token";

    /// <summary>Shows the form.</summary>
    /// <param name="page">The request.</param>
    /// <param name="form">What is filled in.</param>
    /// <param name="groups">What can be given.</param>
    /// <param name="maxDays">The longest that a token may be valid.</param>
    /// <param name="faults">What is wrong with what was sent; nothing at first.</param>
    public static Html Of(
        PageContext page, NewTokenForm form, IReadOnlyList<PermissionGroup> groups, int maxDays, IReadOnlyList<TokenFault> faults)
    {
        var errors = new FieldErrors(faults);
        return Html.Of($"""
            <h1>{Title}</h1>
            {errors.Summary()}
            <form method="post" action="{page.Root}/new" class="stack" data-once>
            {page.FormToken()}
            <div class="field">
            <label for="description">Description</label>
            <p class="hint" id="description-hint">What the token is for. Whoever has to revoke one token among many knows it by nothing else.</p>
            {errors.At("description")}
            <input id="description" name="description" value="{form.Description}" required maxlength="200" autocomplete="off" aria-describedby="description-hint{errors.Id("description")}"{errors.Mark("description")}>
            </div>
            {Permissions(form, groups, errors)}
            <div class="field">
            <label for="restrictions">Restrictions (optional)</label>
            <p class="hint" id="restrictions-hint">One to a line, as name=value; a name may stand on several lines. The server decides what they mean.</p>
            {errors.At("restrictions")}
            <textarea id="restrictions" name="restrictions" rows="3" spellcheck="false" autocomplete="off" aria-describedby="restrictions-hint{errors.Id("restrictions")}"{errors.Mark("restrictions")}>
            {form.Restrictions}</textarea>
            </div>
            {Validity(form, maxDays, errors)}
            <p class="actions"><button type="submit" class="primary">Create token</button> <a class="button" href="{page.Root}">Cancel</a></p>
            </form>
            """);
    }

    private static Html Permissions(NewTokenForm form, IReadOnlyList<PermissionGroup> groups, FieldErrors errors)
    {
        var ticked = form.Permissions.ToHashSet(StringComparer.Ordinal);
        var number = 0;
        return Html.Of($"""
            <fieldset id="permissions" tabindex="-1" aria-describedby="permissions-hint{errors.Id("permissions")}">
            <legend>Permissions</legend>
            <p class="hint" id="permissions-hint">The token can do what is ticked here and nothing else. Responses say in permissionsUsed what an operation needs.</p>
            {errors.At("permissions")}
            <div class="finder" data-finder hidden><label for="finder">Show only</label> <input type="search" id="finder" autocomplete="off" spellcheck="false" aria-controls="groups"> <p role="status" data-chosen></p></div>
            <div class="groups" id="groups">
            {groups.Select(group => Group(group, ticked, ref number))}
            </div>
            </fieldset>
            """);
    }

    private static Html Group(PermissionGroup group, HashSet<string> ticked, ref int number)
    {
        var choices = new List<Html>();
        foreach (var choice in group.Choices)
        {
            number++;
            choices.Add(Html.Of($"""
                <div class="choice"><input type="checkbox" id="p{number}" name="permissions" value="{choice.Grant}" aria-describedby="d{number}"{Html.When(ticked.Contains(choice.Grant), $" checked")}><label for="p{number}"><code>{choice.Grant}</code></label><p class="hint" id="d{number}">{choice.Description ?? "No description."}</p></div>
                """));
        }

        return Html.Of($"""<fieldset class="group"><legend>{group.Name}</legend>{choices}</fieldset>""");
    }

    private static Html Validity(NewTokenForm form, int maxDays, FieldErrors errors) => Html.Of($"""
        <fieldset class="validity">
        <legend>Validity</legend>
        <p class="hint" id="validity-hint">{maxDays} days at most. When a date is given, it counts instead of the days.</p>
        {errors.At("days")}{errors.At("until")}
        <div class="row">
        <div class="field"><label for="days">Days</label><input id="days" name="days" type="number" inputmode="numeric" min="1" max="{maxDays}" value="{form.Days}" aria-describedby="validity-hint{errors.Id("days")}"{errors.Mark("days")}></div>
        <div class="field"><label for="until">Or until (UTC)</label><input id="until" name="until" type="datetime-local" value="{form.Until}" aria-describedby="validity-hint{errors.Id("until")}"{errors.Mark("until")}></div>
        </div>
        </fieldset>
        """);
}
