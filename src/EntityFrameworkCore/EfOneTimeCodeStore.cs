using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.EntityFrameworkCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>One-time codes in a relational database.</summary>
internal sealed class EfOneTimeCodeStore(TokenDatabase database) : IOneTimeCodeStore
{
    public async Task<bool> TryUseAsync(string account, long step, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                async context =>
                {
                    // One statement: of two servers the second waits for the first and then finds its step.
                    var changed = await context.OneTimeCodes
                        .Where(code => code.Account == account && code.Step < step)
                        .ExecuteUpdateAsync(update => update.SetProperty(code => code.Step, step), cancellationToken)
                        .ConfigureAwait(false);
                    if (changed > 0)
                    {
                        return true;
                    }

                    if (await KnowsAsync(context, account, cancellationToken).ConfigureAwait(false))
                    {
                        return false;
                    }

                    context.OneTimeCodes.Add(new OneTimeCodeEntity { Account = account, Step = step });
                    return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false) == 1;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            // Another server has just used the account's first code. Whichever it was, the next one will do.
            var context = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (context.ConfigureAwait(false))
            {
                if (await KnowsAsync(context, account, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }
            }

            throw;
        }
    }

    private static Task<bool> KnowsAsync(TokenDbContext context, string account, CancellationToken cancellationToken) =>
        context.OneTimeCodes.AnyAsync(code => code.Account == account, cancellationToken);
}
