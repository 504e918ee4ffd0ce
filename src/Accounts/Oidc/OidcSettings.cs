using System.Text.Json;

namespace Junheng.Accounts.Oidc;

/// <summary>The identity provider that people may sign in with. Its secret stands in the data folder or the environment, never in the program.</summary>
/// <param name="Issuer">As the provider's own metadata name it, to the letter.</param>
public sealed record OidcSettings(Uri Issuer, string ClientId, string ClientSecret)
{
    public const string FileName = "oidc.json";

    /// <summary>The beginning of the environment variables: <c>JUNHENG_OIDC_ISSUER</c>, <c>…_CLIENT_ID</c>, <c>…_CLIENT_SECRET</c>, <c>…_CLAIM</c>, <c>…_NAME</c>, <c>…_SECOND_FACTOR</c>.</summary>
    private const string Variables = "JUNHENG_OIDC_";

    /// <summary>The claim that names the account; by the protocol <c>sub</c> is never given to somebody else.</summary>
    public string Claim { get; init; } = "sub";

    /// <summary>What the button on the sign-in page says.</summary>
    public string Name { get; init; } = "统一身份认证";

    /// <summary>
    /// Values of the claims <c>amr</c> or <c>acr</c> by which the provider says that it asked for a second factor, and is believed; none: it is
    /// never believed, and an account with a second factor is asked for its own code.
    /// </summary>
    public IReadOnlyList<string> SecondFactor { get; init; } = [];

    /// <summary>How an account names somebody of this provider: another provider's same name is somebody else.</summary>
    public string SubjectOf(string claim) => $"{Issuer.OriginalString}|{claim}";

    /// <summary>From <see cref="FileName"/> in the data folder, overridden by the environment; null where neither names an issuer.</summary>
    /// <exception cref="InvalidDataException">Something is missing, or the issuer is no address that may be trusted.</exception>
    public static OidcSettings? Read(string dataFolder, Func<string, string?> environment)
    {
        var file = Path.Combine(dataFolder, FileName);
        var written = File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file), JsonSerializerOptions.Web) ?? [] : [];
        string Get(string key, string variable) => environment(Variables + variable) is { Length: > 0 } set ? set : written.GetValueOrDefault(key, "");
        var issuer = Get("issuer", "ISSUER");
        if (issuer.Length == 0)
            return null;
        var (client, secret, claim, name) = (Get("clientId", "CLIENT_ID"), Get("clientSecret", "CLIENT_SECRET"), Get("claim", "CLAIM"), Get("name", "NAME"));
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || !IsSafe(address) || client.Length == 0 || secret.Length == 0)
            throw new InvalidDataException("统一身份认证的设置不全：issuer 要用 https，clientId 和 clientSecret 必填。 / The settings of the identity provider are incomplete: issuer with https, clientId and clientSecret.");
        var settings = new OidcSettings(address, client, secret);
        return settings with
        {
            Claim = claim.Length > 0 ? claim : settings.Claim,
            Name = name.Length > 0 ? name : settings.Name,
            SecondFactor = Get("secondFactor", "SECOND_FACTOR").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }

    /// <summary>Only encrypted lines; on this machine itself an open one does.</summary>
    internal static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
