using System.Globalization;
using System.Text;
using QRCoder;

namespace Junheng.Web.Accounts;

/// <summary>What a phone's authenticator scans.</summary>
internal static class TwoFactorAddress
{
    private const string Issuer = "均衡";

    /// <summary>The address by which authenticators take over a key.</summary>
    public static string Of(string userName, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(userName)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6&period=30";

    /// <summary>The address as a picture: one path, black on white whatever the page's colours, because phones read nothing else.</summary>
    public static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < code.ModuleMatrix.Count; x++)
            {
                if (code.ModuleMatrix[y][x])
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        var size = code.ModuleMatrix.Count;
        return string.Create(CultureInfo.InvariantCulture, $"<svg class=\"qr\" width=\"200\" height=\"200\" viewBox=\"0 0 {size} {size}\" role=\"img\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
