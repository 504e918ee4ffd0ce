using Junheng.Accounts.Passwords;
using Junheng.Accounts.Storage;
using Junheng.Platform.Secrets;
using Junheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Junheng.Accounts;

/// <summary>The framework's user manager over our table: passwords, lock-out, one-time codes.</summary>
internal sealed class Users(JunhengDatabase database, FieldCipher cipher) : IDisposable
{
    public const int MostFailures = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>PBKDF2 with HMAC-SHA-512, as OWASP's password storage sheet asks.</summary>
    private const int HashRounds = 210_000;

    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();

    public PasswordHasher<Account> Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = HashRounds }));

    /// <summary>For one piece of work; dispose it.</summary>
    public UserManager<Account> Open()
    {
        var options = new IdentityOptions();
        options.Lockout.MaxFailedAccessAttempts = MostFailures;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] =
            new TokenProviderDescriptor(typeof(AuthenticatorTokenProvider<Account>)) { ProviderInstance = new AuthenticatorTokenProvider<Account>() };
        return new UserManager<Account>(
            new AccountStore(database, cipher),
            Options.Create(options),
            Hasher,
            [],
            [new PasswordRules()],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            NullLogger<UserManager<Account>>.Instance);
    }

    public AccountStore Store() => new(database, cipher);

    public void Dispose() => services.Dispose();

    /// <summary>Turns a result of the manager into our exception.</summary>
    public static void Demand(IdentityResult result)
    {
        if (result.Succeeded)
            return;
        var code = result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => RefusalCodes.NameTaken,
            nameof(IdentityErrorDescriber.PasswordMismatch) => RefusalCodes.PasswordWrong,
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => RefusalCodes.ChangedMeanwhile,
            var own => own,
        };
        throw new AccountRefusedException(code, RefusalCodes.Text(code));
    }
}
