using Junheng.Platform.Audit;
using Junheng.Web.Accounts;

namespace Junheng.Web.Tests.Accounts;

public class AuditContentTests
{
    [Fact]
    public void Values_StandByName_BeforeAndAfterTogether_TheReasonLast() => Assert.Equal(
        [("status", "open → closed"), ("cost", "210.2"), ("", "年底"), ],
        AuditContent.Of(Entry("""{"status":"open"}""", """{"status":"closed","cost":"210.2","basedOn":null}""", "年底")));

    [Fact]
    public void AnUnchangedValue_StandsOnce() => Assert.Equal([("days", "200")], AuditContent.Of(Entry("""{"days":200}""", """{"days":200}""", null)));

    [Theory]
    [InlineData("read all")]
    [InlineData("[1,2]")]
    [InlineData("{broken")]
    public void WhatIsNoObject_StandsAsItIs(string stored) => Assert.Equal([("", stored)], AuditContent.Of(Entry(null, stored, null)));

    [Fact]
    public void Time_IsLocal_WhatIsNoTimeStays()
    {
        Assert.Matches(@"^2026-11-2\d \d\d:04:05$", AuditContent.Time("2026-11-22T12:04:05.123456Z"));
        Assert.Equal("soon", AuditContent.Time("soon"));
    }

    private static RecordedEntry Entry(string? before, string? after, string? reason) => new("", 1, "", "", "", "", "", before, after, reason, "", "");
}
