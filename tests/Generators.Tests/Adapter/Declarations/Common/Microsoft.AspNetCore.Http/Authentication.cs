#nullable enable
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Authentication
{
    public class AuthenticationProperties
    {
    }

    public class AuthenticationScheme
    {
        private AuthenticationScheme() => throw null!;
        public string Name => throw null!;
    }

    public interface IAuthenticationSchemeProvider
    {
        Task<AuthenticationScheme?> GetDefaultChallengeSchemeAsync();
        Task<AuthenticationScheme?> GetSchemeAsync(string name);
    }

    public interface IAuthenticationService
    {
        Task ChallengeAsync(HttpContext context, string? scheme, AuthenticationProperties? properties);
    }
}
