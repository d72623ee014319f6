using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public Task Store_KeepsAllOfAToken() => WithStoreAsync(StoreFacts.KeepsAllOfATokenAsync);

    [Fact]
    public Task Store_RevokesOnceAndForGood() => WithStoreAsync(StoreFacts.RevokesOnceAndForGoodAsync);

    [Fact]
    public Task Store_NotesTheNewestUse() => WithStoreAsync(StoreFacts.NotesTheNewestUseAsync);

    [Fact]
    public Task Store_ListsByStatePrefixAndPage() => WithStoreAsync(StoreFacts.ListsByStatePrefixAndPageAsync);

    [Fact]
    public Task Store_RevokesAllOfAnAccount() => WithStoreAsync(StoreFacts.RevokesAllOfAnAccountAsync);

    [Fact]
    public Task Store_RevokesWhatAnAdministratorHasAskedFor() => WithStoreAsync(StoreFacts.RevokesWhatAnAdministratorHasAskedForAsync);

    [Fact]
    public Task Store_RemovesWhatHasEnded() => WithStoreAsync(StoreFacts.RemovesWhatHasEndedAsync);

    [Fact]
    public async Task Store_UsesEachCodeOnce()
    {
        await using var server = await StartAsync();
        await StoreFacts.UsesEachCodeOnceAsync(server.Services.GetRequiredService<IOneTimeCodeStore>());
    }

    [Fact]
    public async Task Store_KeepsTokensOfTheFirstMigration()
    {
        await using var services = StoreFacts.ServicesWithoutAHost(tokens => tokens.UseSqlite(_folder.Database));
        await StoreFacts.KeepsTokensOfTheFirstMigrationAsync(services);
    }

    [Fact]
    public async Task Store_MigratesOnceAndKnowsItsModel()
    {
        await using var services = StoreFacts.ServicesWithoutAHost(tokens => tokens.UseSqlite(_folder.Database));
        await StoreFacts.MigratesOnceAndKnowsItsModelAsync(services);
    }

    /// <summary>2 is FULL: every commit waits until it is on the disk.</summary>
    [Fact]
    public Task EveryConnection_WaitsForTheDisk() => WithServerAsync(async server =>
    {
        for (var i = 0; i < 3; i++)
        {
            await using var context = await server.Services.GetRequiredService<TokenDatabase>().OpenAsync(default);
            Assert.Equal([2], await context.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync());
            Assert.Equal(["wal"], await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync());
        }
    });

    /// <summary>Whatever the umask, also what SQLite writes beside it. Windows has other means.</summary>
    [Fact]
    public Task File_IsItsOwnersAlone() => WithServerAsync(async server =>
    {
        await server.IssueAsync();
        var files = Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!);
        Assert.Equal(
            ["", "-shm", "-wal"],
            files.Select(file => file[_folder.Database.Length..]).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(
            OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
    });

    [Fact]
    public async Task FileThatIsThere_KeepsItsPermissions()
    {
        await File.WriteAllBytesAsync(_folder.Database, []);
        var mode = ModeOf(_folder.Database) | UnixFileMode.GroupRead;
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.Database, mode.Value);
        }

        await WithServerAsync(server => server.IssueAsync());
        Assert.Equal(mode, ModeOf(_folder.Database));
    }

    [Fact]
    public async Task Restart_FindsEverythingThatWasAcknowledged()
    {
        IssuedToken kept, revoked;
        await using (var server = await StartAsync())
        {
            (kept, revoked) = (await server.IssueAsync(), await server.IssueAsync());
            await server.SendAsync(kept.Secret);
            await server.Tokens.RevokeAsync(revoked.Info.Prefix, "ada");
        }

        await using var restarted = await StartAsync();
        Assert.True((await restarted.SendAsync(kept.Secret)).IsSuccessStatusCode);
        Assert.False((await restarted.SendAsync(revoked.Secret)).IsSuccessStatusCode);
        Assert.Equal(ManualTime.Start, (await restarted.Tokens.LookUpAsync(kept.Info.Prefix)).Single().LastUsedAt);
    }

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode? ModeOf(string file) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(file);

    private Task<TokenServer> StartAsync() => TokenServer.StartAsync(store: tokens => tokens.UseSqlite(_folder.Database));

    private async Task WithServerAsync(Func<TokenServer, Task> test)
    {
        await using var server = await StartAsync();
        await test(server);
    }

    private Task WithStoreAsync(Func<ITokenStore, Task> test) =>
        WithServerAsync(server => test(server.Services.GetRequiredService<ITokenStore>()));
}
