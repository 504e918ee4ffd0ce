using Junheng.Accounts.Passwords;
using Xunit;

namespace Junheng.Accounts.Tests;

public class PasswordRulesTests
{
    [Theory]
    [InlineData("short1!A", RefusalCodes.PasswordShort)]
    [InlineData("", RefusalCodes.PasswordShort)]
    [InlineData("aaaaaaaaaaaaaaaa", RefusalCodes.PasswordCommon)]
    [InlineData("abababababababab", RefusalCodes.PasswordCommon)]
    [InlineData("1234567890", RefusalCodes.PasswordCommon)]
    [InlineData("9876543210!", RefusalCodes.PasswordCommon)]
    [InlineData("qwertyuiop12", RefusalCodes.PasswordCommon)]
    [InlineData("Password2026", RefusalCodes.PasswordCommon)]
    [InlineData("admin@123456", RefusalCodes.PasswordCommon)]
    [InlineData("jiaoyuju2026", RefusalCodes.PasswordCommon)]
    [InlineData("woaini5201314", RefusalCodes.PasswordCommon)]
    [InlineData("wangwei19900101", RefusalCodes.PasswordCommon)]
    [InlineData("liuyang900101!", RefusalCodes.PasswordCommon)]
    [InlineData("13812345678abc", RefusalCodes.PasswordCommon)]
    [InlineData("shiyanxiaoxue2026", RefusalCodes.PasswordCommon)]
    [InlineData("P@$$w0rd2026", RefusalCodes.PasswordCommon)]
    [InlineData("1qaz2wsx3edc", RefusalCodes.PasswordCommon)]
    [InlineData("Qq123456789", RefusalCodes.PasswordCommon)]
    [InlineData("Beijing@2008", RefusalCodes.PasswordCommon)]
    [InlineData("zhang.li2026", RefusalCodes.PasswordIsName)]
    [InlineData("ZHANG.LI!!!!", RefusalCodes.PasswordIsName)]
    public void WhatEverybodyTries_IsRefused(string password, string code) => Assert.Equal(code, PasswordRules.Code(password, "zhang.li"));

    [Theory]
    [InlineData("三只松鼠坐船去看海了")]
    [InlineData("correct horse battery staple")]
    [InlineData("hg4k-92mx-pq7t-zzv3")]
    [InlineData("shujia-qu-kan-qinghaihu-ba")]
    [InlineData("wang-chuan-dao-mitu-zhuan-ji")]
    [InlineData("Throw-away zhang.li 2026 fixture")]
    [InlineData("my password is a long sentence of its own")]
    public void APhraseOfOnesOwn_IsTaken(string password) => Assert.Null(PasswordRules.Code(password, "zhang.li"));

    [Fact]
    public void AnEndlessPassword_IsRefused() => Assert.Equal(RefusalCodes.PasswordLong, PasswordRules.Code(new string('x', 100_000), "zhang.li"));

    [Fact]
    public void RandomPasswords_DifferAndAreTaken()
    {
        var made = Enumerable.Range(0, 50).Select(_ => AccountDesk.RandomPassword()).ToList();
        Assert.Equal(50, made.Distinct(StringComparer.Ordinal).Count());
        Assert.All(made, password => Assert.Null(PasswordRules.Code(password, "zhang.li")));
    }
}
