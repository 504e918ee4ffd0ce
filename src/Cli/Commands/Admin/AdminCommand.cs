using System.CommandLine;
using Junheng.Accounts.Roles;
using Junheng.Cli.Input;
using Junheng.Standards;

namespace Junheng.Cli.Commands.Admin;

/// <summary><c>junheng admin create|rotate-keys</c></summary>
internal static class AdminCommand
{
    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["system"] = Role.SystemAdmin,
        ["security"] = Role.SecurityAdmin,
        ["audit"] = Role.AuditAdmin,
    };

    public static Command Create(Language language) =>
        new("admin", new Words("管理员账号和字段密钥", "Administrators' accounts and field keys").In(language)) { Account(language), Rotate(language) };

    private static Command Account(Language language)
    {
        string Say(string zh, string en) => new Words(zh, en).In(language);
        var data = new DataOptions(language);
        var role = new Option<string>("--role") { HelpName = "ROLE", Required = true, Description = Say("system 系统管理员、security 安全管理员、audit 审计管理员", "system, security or audit administrator") };
        role.AcceptOnlyFromAmong([.. Roles.Keys]);
        var user = new Option<string>("--user") { HelpName = "NAME", Required = true, Description = Say("用户名", "User name") };
        var command = new Command("create", Say("建立一个管理员账号，随机密码只显示一次", "Make an administrator's account; its random password is shown once")) { role, user, data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AdminRun.CreateAsync(data.Of(parsed), Roles[parsed.GetValue(role)!], parsed.GetValue(user)!, language, cancellation));
        return command;
    }

    private static Command Rotate(Language language)
    {
        var data = new DataOptions(language);
        var command = new Command("rotate-keys", new Words("换新的字段密钥，把加密的字段重新加密", "Make a new field key and encrypt the encrypted fields anew").In(language)) { data.Data, data.Database };
        command.SetAction((parsed, cancellation) => AdminRun.RotateAsync(data.Of(parsed), language, cancellation));
        return command;
    }
}
